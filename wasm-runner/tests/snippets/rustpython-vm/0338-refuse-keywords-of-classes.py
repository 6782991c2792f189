def words(**keywords):
    try:
        type("N", (), {}, **keywords)
    except TypeError as error:
        return str(error)


assert words(bad=1) == "N.__init_subclass__() takes no keyword arguments", words(bad=1)
