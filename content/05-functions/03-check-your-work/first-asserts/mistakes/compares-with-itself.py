def short_name(month):
    return month[:3].upper()


assert short_name("January") == short_name("January")
assert short_name("may") == short_name("may")
assert short_name("June") == short_name("June")
