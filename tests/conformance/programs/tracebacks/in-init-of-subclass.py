class Animal:
    def __init__(self, name):
        self.name = name.title()
class Dog(Animal):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
Dog(None, 3)
