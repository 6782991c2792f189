# Because: the program did not count Ines herself
bill = 36
friends = 0
ines = 1
print("Each pays", bill / (ines + friends))
