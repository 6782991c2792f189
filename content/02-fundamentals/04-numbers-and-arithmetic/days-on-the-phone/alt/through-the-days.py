hours = 3
hours_a_year = hours * 365
days_a_year = hours_a_year / 24
years_in_a_life = days_a_year * 80 / 365
print(f"{days_a_year:.1f} days a year! That's {years_in_a_life:.1f} years of a long life.")
