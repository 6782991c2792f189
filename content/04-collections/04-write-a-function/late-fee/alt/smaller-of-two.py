def smaller(first, second):
    result = first
    if second < first:
        result = second
    return result


def late_fee(days):
    fee = 0
    if days > 0:
        fee = smaller(days * 0.2, 10)
    return fee
