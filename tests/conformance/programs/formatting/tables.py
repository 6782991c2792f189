rows = [("Fern", 3, 4.5), ("Bird's nest", 12, 13.25), ("Moss", 150, 0.8)]
widths = [max(len(str(row[i])) for row in rows) for i in range(3)]
print("+" + "+".join("-" * (w + 2) for w in widths) + "+")
for name, count, price in rows:
    print(f"| {name:<{widths[0]}} | {count:>{widths[1]}} | {price:>{widths[2]}} |")
for name, count, price in rows:
    print(name.ljust(14, "."), str(count).rjust(5), f"{price * count:10,.2f} €", sep="")
print(f"{'Total':<14}{sum(c for _, c, _ in rows):>5}{sum(c * p for _, c, p in rows):>10,.2f} €")
from string import Template
print(Template("$name owes $$${amount}").substitute(name="Ada", amount=5), Template("$a $b").safe_substitute(a=1))
for bad in (lambda: Template("$a").substitute(), lambda: Template("$").substitute()):
    try:
        bad()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
import textwrap
text = "The quick brown fox jumps over the lazy dog and runs far away into the green wood."
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.shorten(text, 30), textwrap.wrap("a bb ccc", 4), textwrap.dedent("    x\n      y\n"), textwrap.indent("a\nb", "> "), sep="\n")
import pprint
pprint.pprint({"name": "Understory", "parts": list(range(30)), "nested": {"a": [1, 2, {"b": "c" * 40}], "z": ("t",)}}, width=60)
pprint.pprint(["x" * 30, "y" * 30, "z" * 30], indent=2)
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False))
