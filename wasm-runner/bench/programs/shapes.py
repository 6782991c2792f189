# Inheritance, super, properties, and the methods Python calls by itself.
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError

    def __lt__(self, other):
        return self.area() < other.area()


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    @property
    def perimeter(self):
        return 2 * (self.width + self.height)


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


shapes = []
for number in range(9_000):
    if number % 2:
        shapes.append(Rectangle(number % 90, number % 70))
    else:
        shapes.append(Square(number % 80))
print(sum(shape.area() for shape in shapes), sum(shape.perimeter for shape in shapes))
print(sum(isinstance(shape, Square) for shape in shapes), max(shapes).name)

place = Vector(0, 0)
hits = 0
for number in range(40_000):
    place = place + Vector(number % 3, -1)
    if place == Vector(number, -number - 1):
        hits += 1
print(place, hits)
