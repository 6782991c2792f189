def clean(titles):
    films = set()
    for title in titles:
        films.add(title.strip().lower())
    return films

def compare(mine, yours):
    me = clean(mine)
    you = clean(yours)
    result = (me & you, me - you, you - me)
    return result

my_list = ["Paper Whale", "Nine Cats", "Up the Hill"]
yukis_list = ["nine cats ", "The Long Bus", "Harbour"]

both, only_me, only_you = compare(my_list, yukis_list)
if both:
    print("Tonight we watch:")
    for title in both:
        print(f"* {title.title()}")
else:
    print("Let's read a book.")
print(f"I wait for {len(only_me)} films, you wait for {len(only_you)}.")
