from collections import Counter, defaultdict, deque, OrderedDict, ChainMap, namedtuple, UserDict
c = Counter("mississippi")
print(c, c.most_common(2), c["z"], c["s"], sum(c.values()), list(c.elements())[:5], c + Counter("miss"), c - Counter("sip"), c & Counter("ms"), c | Counter("zz"), Counter(a=2, b=-1), +Counter(a=2, b=-1), c.total(), Counter(["x", "y", "x"]).most_common(), c == Counter("ssssiiiippm"))
c.update("mm")
c.subtract("s")
del c["i"]
print(c, dict(c), Counter(), repr(Counter({"a": 1})))
groups = defaultdict(list)
for word in ("ant", "bee", "ape", "bat"):
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], len(groups), defaultdict(int, a=1)["b"], defaultdict(lambda: "?")["q"], groups.get("none"))
q = deque([1, 2, 3], maxlen=4)
q.append(4); q.append(5); q.appendleft(0); q.rotate(1)
print(q, q.popleft(), q.pop(), q, q[0], len(q), deque("ab") + deque("c"), list(reversed(q)), q.count(2), deque(), q.index(2), q.maxlen)
q.extend([7, 8]); q.extendleft([9]); q.insert(0, "x") if len(q) < 4 else None
print(q, 7 in q, q.copy() == q, q.clear(), q)
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a"); od.move_to_end("c", last=False)
print(od, od.popitem(last=False), od == {"b": 2, "a": 1}, od == OrderedDict(a=1, b=2), list(reversed(od)))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], dict(cm), cm.new_child({"c": 9})["c"], cm, cm.parents)
for code in ("deque().pop()", "deque().popleft()", "deque([1])[5]", "defaultdict(5)", "defaultdict(None)['x']", "Counter(5)", "OrderedDict()['x']", "cm['zz']", "deque(5)", "deque([1]).remove(2)", "OrderedDict().popitem()", "OrderedDict().move_to_end('q')", "deque(maxlen=-1)", "Counter('a') + 5", "deque([1]).index(5)", "deque([1], maxlen=1).insert(0, 2)"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
