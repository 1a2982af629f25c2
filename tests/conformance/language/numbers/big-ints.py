# ---
# description: Ints have no bound.
# cpython: ">=3.6"
# features: [numbers]
# ---
print(2 ** 200, -(3 ** 50), 10 ** 40 // 7, 10 ** 40 % 7, (-10 ** 20) // 3, (-10 ** 20) % 3, 1 << 100 >> 98)
print(int('ff', 16), int('-0b101', 0), hex(2 ** 70), oct(8), bin(-5), (2 ** 100).bit_length(), pow(3, 100, 7), 12345678901234567890 * 98765432109876543210)
