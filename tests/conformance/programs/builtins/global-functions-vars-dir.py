class Tree:
    kind = "oak"
    def __init__(self): self.height = 5
    def grow(self): self.height += 1
t = Tree()
print([n for n in dir(t) if not n.startswith("_")], vars(t), [n for n in vars(Tree) if not n.startswith("__")], hasattr(t, "grow"))
getattr(t, "grow")()
setattr(t, "age", 7)
delattr(t, "height")
print(vars(t), getattr(t, "height", "gone"), callable(t.grow))
def f(a, b=2):
    c = 3
    return sorted(locals())
print(f(1), "t" in globals(), sorted(vars()) == sorted(globals()))
print(len(dir([])), [n for n in dir("") if "strip" in n], [n for n in dir({}) if not n.startswith("_")])
print([n for n in dir(set()) if not n.startswith("_")])
print([n for n in dir([]) if not n.startswith("_")], [n for n in dir(1.0) if not n.startswith("_")], [n for n in dir(1) if not n.startswith("_")])
print([n for n in dir("") if not n.startswith("_")])
import builtins
print([n for n in dir(builtins) if n[0].islower() and not n.startswith("_")])
print([n for n in dir(builtins) if n[0].isupper()])
