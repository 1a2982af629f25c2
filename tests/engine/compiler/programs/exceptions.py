def simple():
    try:
        risky()
    except ValueError:
        handle()
    except (TypeError, KeyError) as e:
        print(e)
        return e
    except:
        raise
    else:
        fine()
    finally:
        clean()


def loop():
    for x in y:
        try:
            if x:
                continue
            break
        finally:
            print(x)
    while True:
        with a as b, c:
            if b:
                return b
            break
    return 1


def nested():
    try:
        try:
            pass
        finally:
            return 1
    except Exception as e:
        try:
            raise e from None
        except OSError as f:
            return f
    with (open(a) as g, open(b) as (h, i)):
        yield g
        return h


def reraise():
    try:
        x()
    except A as e:
        del e
    raise ValueError("no") from x


with lock:
    value = 1
try:
    import fast
except ImportError:
    fast = None
raise SystemExit
