answer = input("In which year were you born? ")
year = int(answer)
half = year / 2
sign = "Born in " + str(year)

type_of_answer = 'str'
type_of_year = 'int'
type_of_half = 'float'
type_of_sign = 'str'
print(type(answer), type(year), type(half), type(sign))
