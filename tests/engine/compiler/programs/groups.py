"""except* in all its forms."""


def plain(a):
    try:
        a()
    except* ValueError:
        print(1)
    except* (TypeError, KeyError) as e:
        print(e)
        raise
    else:
        print(2)
    finally:
        print(3)
    try:
        a()
    except* a.b as c:
        pass
    try:
        a()
    except* ValueError as e:
        for i in e.exceptions:
            if i:
                break
            continue
        try:
            a()
        except* OSError:
            raise KeyError
    while a:
        try:
            return a
        except* KeyError:
            a = 1
        finally:
            a = 2


async def waits(a):
    try:
        await a
    except* ValueError as e:
        await e
