def short_name(month):
    return month[:3].upper()
    assert short_name("January") == "JAN"
    assert short_name("may") == "MAY"
    assert short_name("June") == "JUN"
