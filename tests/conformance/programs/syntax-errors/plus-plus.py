count = 1
count++
