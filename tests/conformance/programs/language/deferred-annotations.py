class Node:
    value: int
    next: Node | None = None
    def link(self, other: Node) -> Node:
        self.next = other
        return other
print(Node.__annotations__, Node().link(Node()).next)
def later(x: NotYet, y: list[Missing] = None) -> Unknown:
    return x
print(later(1))
try:
    later.__annotations__
except NameError as error:
    print(error)
import annotationlib
print(annotationlib.get_annotations(later, format=annotationlib.Format.STRING))
print(annotationlib.get_annotations(later, format=annotationlib.Format.FORWARDREF)["x"])
class NotYet: pass
class Missing: pass
class Unknown: pass
print(later.__annotations__)
