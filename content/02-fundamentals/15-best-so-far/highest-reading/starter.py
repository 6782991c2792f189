# Five readings, and one of them is the highest
