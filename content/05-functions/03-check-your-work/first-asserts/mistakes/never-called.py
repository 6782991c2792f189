def short_name(month):
    return month[:3].upper()


assert("January" == "JAN")
assert("may" == "MAY")
assert("June" == "JUN")
