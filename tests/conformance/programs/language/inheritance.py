class Animal:
    sound = "…"
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} says {self.sound}"
class Dog(Animal):
    sound = "woof"
    def speak(self):
        return super().speak() + "!"
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak().lower()
for animal in (Animal("It"), Dog("Rex"), Puppy("Bit", 1)):
    print(animal.speak(), type(animal).__mro__)
print(issubclass(Puppy, Animal), isinstance(Dog("x"), Puppy), Puppy.__bases__, Animal.__subclasses__(), Puppy.__base__)
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
print(D().who(), [c.__name__ for c in D.mro()])
try:
    class E(A, B): pass
except TypeError as error:
    print(error)
try:
    class F(int, str): pass
except TypeError as error:
    print(error)
try:
    class G(bool): pass
except TypeError as error:
    print(error)
try:
    class H(A, A): pass
except TypeError as error:
    print(error)
try:
    class I(5): pass
except TypeError as error:
    print(error)
try:
    Puppy("x")
except TypeError as error:
    print(error)
print(super(Puppy, Puppy("Z", 2)).speak(), repr(super(Dog, Dog))[:20])
for code in ("super()", "super().x", "super(5)", "super(A, 5)", "super(A, A()).nothing"):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__, error)
