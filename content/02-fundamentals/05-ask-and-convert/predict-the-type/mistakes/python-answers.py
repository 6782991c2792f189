answer = input("In which year were you born? ")
year = int(answer)
half = year / 2
sign = "Born in " + str(year)

# int, float or str?
type_of_answer = type(answer)
type_of_year = type(year)
type_of_half = type(half)
type_of_sign = type(sign)
