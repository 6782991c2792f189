def best_first(films):
    rated = [film for film in films if "rating" in film]
    rated.sort(key=lambda film: -film["rating"])
    others = [film for film in films if "rating" not in film]
    return [film["title"] for film in rated + others]
