def short_name(month):
    return month[:3].upper()


assert short_name("JANUARY") == "JAN"
assert short_name("MAY") == "MAY"
assert short_name("JUNE") == "JUN"
