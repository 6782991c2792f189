name, price = "Ada", 1234.5
template = t"Hello {name!r}, pay {price:,.2f} now"
print(type(template), template.strings, template.values)
for part in template:
    print(repr(part) if isinstance(part, str) else (part.value, part.expression, part.conversion, part.format_spec))
print([i.expression for i in template.interpolations])
from string.templatelib import Template, Interpolation
def escape(template):
    out = []
    for part in template:
        match part:
            case str() as text:
                out.append(text)
            case Interpolation(value, expression, _, spec):
                out.append(format(str(value).replace("<", "&lt;"), spec))
    return "".join(out)
bad = "<b>"
print(escape(t"<p>{bad:>8}</p>"), isinstance(t"", Template))
print(repr(t"a{1 + 1}b"), (t"x{1}" + t"{2}y").strings, repr(t"{price=}"))
try:
    t"a" + "b"
except TypeError as error:
    print(error)
