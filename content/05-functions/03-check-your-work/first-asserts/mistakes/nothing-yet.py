def short_name(month):
    return month[:3].upper()


