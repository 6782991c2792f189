name, items, d = "Ada", [1, 2, 3], {"k": "v"}
print(f"{name}{name!r}{name!s}{name!a} {items[0]} {items[-1]:>3} {d['k']} {d["k"]} {len(items)} {items[1:]} {name.upper()[::-1]}")
print(f"{name=} {name = } {name=!s} {items=} {1 + 1=} {len(items)=:>5} {name.lower() = !r:>8} {d=}")
print(f"{'yes' if items else 'no'} {[x * 2 for x in items]} { {'a': 1}['a'] } {(lambda x: x + 1)(2)} {{}} {{{name}}} {'{'} {"a" "b"}")
print(f"{(y := 5)} {y} {items[0] + 1:03d} {3 > 2} {not items} {name == 'Ada'} {None} {...} {1,} {1, 2} {*items, 4}")
print(f"""triple {
    name  # a comment
} and {name
      + "!"}""")
print(rf"raw \n {name}", f"\x41 \N{BULLET} \t{name}\n end", F"{name}" "plain" f"{1}", f'{name:{">"}{10}}|', f"{'\n'.join(['a', 'b'])}")
print(f"nested {f'{f"{name}"}'} {f"{'x':>{3}}"}", f"{3.14159:.{items[1]}f}", f"{name!r:*^{10 + 2}}", f"{'a' 'b'}", f"{0x1f} {1_000} {1e3} {b'x'}")
import datetime, decimal
print(f"{datetime.date(2026, 11, 3):%A %d %B %Y} {decimal.Decimal('1.50'):.1f} {datetime.timedelta(hours=25)} {datetime.time(9, 5):%H:%M}")
class Card:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "card"
print(f"{Card()} {Card():big red} {Card()!s:>6} {Card():{'x'}{1}}")
