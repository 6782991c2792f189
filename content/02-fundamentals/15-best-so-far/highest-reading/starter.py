# Five readings, one of them is the highest
