stock = {"tea": 4, "milk": 2}
stock["salt"] = 1
stock["tea"] += 1
print(stock, stock["tea"], stock.get("rice"), stock.get("rice", 0), "milk" in stock, len(stock))
for name in stock:
    print(name, end=" ")
print()
for name, amount in stock.items():
    print(f"{name}: {amount}")
print(list(stock), list(stock.values()), stock.keys(), stock.items(), stock.values())
print(stock.pop("salt"), stock.pop("none", "no"), stock.setdefault("oil", 9), stock)
stock.update({"tea": 0}, bread=3)
del stock["milk"]
print(stock, stock | {"x": 1}, dict(a=1), dict([("k", "v")]), dict(zip("ab", [1, 2])))
votes = {}
for vote in ["a", "b", "a"]:
    votes[vote] = votes.get(vote, 0) + 1
print(votes, max(votes, key=votes.get), {k: v * 2 for k, v in votes.items()})
people = [{"name": "Ana", "tags": ["x"]}, {"name": "Bo", "tags": []}]
print(people[0]["tags"][0], [person["name"] for person in people], people)
print({1: "a", 1.0: "b", True: "c"}, {"a": 1} == {"a": 1}, {(1, 2): 3}, stock.popitem())
from collections import Counter, defaultdict
print(Counter("banana"), Counter("banana").most_common(2))
groups = defaultdict(list)
groups["x"].append(1)
print(groups, dict(groups))
