def with_bug(take_back):
    import datetime

    def changed(self, *values, **named):
        one = datetime.timedelta(days=1)
        if "today" in named:
            named = {**named, "today": named["today"] + one}
        else:
            values = (*values[:2], values[2] + one)
        return take_back(self, *values, **named)

    return changed


Cupboard.take_back = with_bug(Cupboard.take_back)
