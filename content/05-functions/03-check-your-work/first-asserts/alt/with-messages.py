def short_name(month):
    return month[:3].upper()


assert "SEP" == short_name("september"), "nine"
assert short_name("May") == "MAY", "already short"
assert short_name("October") == "OCT", "ten"
