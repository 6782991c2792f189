# Sorting by value, by key and in place.
numbers = []
seed = 12345
for _ in range(40_000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    numbers.append(seed % 100_000)

ascending = sorted(numbers)
descending = sorted(numbers, reverse=True)
print(ascending[0], ascending[20_000], descending[0])

words = [str(number)[::-1] for number in numbers]
words.sort()
print(words[0], words[-1])

words.sort(key=len)
words.sort(key=lambda word: (word[-1], len(word)))
print(words[0], words[20_000], words[-1])

people = [{"name": f"p{number}", "age": number % 90, "city": number % 7} for number in numbers[:10_000]]
people.sort(key=lambda person: (person["city"], -person["age"]))
print(people[0]["age"], people[-1]["name"][0])
