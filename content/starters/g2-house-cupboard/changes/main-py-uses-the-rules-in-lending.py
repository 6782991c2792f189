def of_check(self, *values, **named):
    return datetime_of_check.date(2031, 1, 1)


import datetime as datetime_of_check

Cupboard.lend = of_check
