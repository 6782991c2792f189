import rich
from rich.table import Table

MEALS = {"Lentil soup": 4.5, "Rice with okra": 6.0, "Apple cake": 2.5}

table = Table(title="Canteen on Mill Lane")
table.add_column("Meal")
table.add_column("Price", justify="right")
for meal in MEALS:
    table.add_row(meal, f"{MEALS[meal]:.2f}")

rich.print(table)
