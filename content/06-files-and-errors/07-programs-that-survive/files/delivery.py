"""The titles of 400 books that were given to the shelf."""

FIRST = """Salt Night Tin Paper Copper Winter River Glass Amber Silver
Harbour Cedar Velvet Thunder Orange Marble Window Lantern Feather Ginger""".split()
SECOND = """Road Ferry Bells Boat Garden Station Letters Island Kitchen Mountain
Theatre Bridge Summer Market Orchard Train Mirror Harvest Journey Song""".split()
titles = [f"{first} {second}" for first in FIRST for second in SECOND]
titles[274] = titles[274].replace(" ", " \u200b")
