numbers = []
while line := input():
    numbers.append(float(line))
print(numbers, sum(numbers) / len(numbers))
name = input("Name: ")
print(f"Hello, {name}!", repr(input()), input("é ☕ ") * 2, end="!\n")
a, b = map(int, input("two numbers: ").split())
print(a + b)
print(*sorted(input().split(",")), sep="\n")
print(input(5), input([1]), input(None))
