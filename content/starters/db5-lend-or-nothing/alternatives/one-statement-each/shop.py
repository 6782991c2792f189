import sqlite3

import swaps

connection = sqlite3.connect("swaps.db")


def table():
    rows = connection.execute("SELECT name, owner FROM things ORDER BY id").fetchall()
    return "\n".join(f"{name:<12}|{owner:>10}" for name, owner in rows)


again = "yes"
print(table())
while again:
    names = []
    while name := input("Next thing: ").strip():
        names.append(name)
    if not names:
        print("Bye!")
        break
    try:
        swaps.swap(connection, names)
        print("Done. Who has what now:")
    except ValueError as problem:
        print("Sorry:", problem)
    print(table())
    print(*[f"{number}. {entry}" for number, entry in connection.execute("SELECT id, entry FROM diary ORDER BY id")], sep="\n")
connection.close()
