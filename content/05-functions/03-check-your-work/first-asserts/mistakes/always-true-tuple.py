def short_name(month):
    return month[:3].upper()


assert (short_name("January") == "JAN", "first")
assert (short_name("may") == "MAY", "short")
assert (short_name("June") == "JUN", "sixth")
