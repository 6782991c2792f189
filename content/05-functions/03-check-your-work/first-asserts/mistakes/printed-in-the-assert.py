def short_name(month):
    return month[:3].upper()


assert print(short_name("January")) == "JAN"
