# Sorting and searching by hand, with indices.
def bubble_sort(values):
    for end in range(len(values) - 1, 0, -1):
        swapped = False
        for index in range(end):
            if values[index] > values[index + 1]:
                values[index], values[index + 1] = values[index + 1], values[index]
                swapped = True
        if not swapped:
            break


def binary_search(values, wanted):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == wanted:
            return middle
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


values = [(number * 7919) % 1009 for number in range(550)]
bubble_sort(values)
print(values[:5], values[-3:])
print(sum(binary_search(values, wanted) for wanted in range(12_000)))
