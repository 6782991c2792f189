class ErrorOfCheck(LendingError):
    def __init__(self):
        Exception.__init__(self, "the cupboard is being painted")

    def __str__(self):
        return "the cupboard is being painted"


def of_check(self, *values, **named):
    raise ErrorOfCheck


Cupboard.lend = of_check
Cupboard.take_back = of_check
