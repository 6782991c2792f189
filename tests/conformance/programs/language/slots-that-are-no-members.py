import weakref

Link = type("Link", (), {"__slots__": ("__weakref__",), "__weakref__": None})
Open = type("Open", (), {"__slots__": ("__dict__", "name"), "__dict__": 3})
print(Link.__weakref__, Link.__slots__, Open.__dict__["__dict__"], Open.name)
link = Link()
print(weakref.ref(link)() is link)
try:
    type("Wrong", (), {"__slots__": ("name",), "name": None})
except ValueError as error:
    print(error)
