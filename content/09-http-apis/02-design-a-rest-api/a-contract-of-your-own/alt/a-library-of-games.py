def contract():
    return [
        ("GET", "/board-games?players=4", 200, {"bad_filter": 400}),
        ("GET", "/board-games/{game_id}", 200, {"game_not_found": 404}),
        ("POST", "/loans", 201, {"no_free_copy": 409, "game_not_found": 404}),
        ("POST", "/loans/{loan_id}/return", 200, {"loan_not_found": 404, "already_returned": 409}),
        ("GET", "/members/{member_id}/loans", 200, {"member_not_found": 404}),
        ("PUT", "/board-games/{game_id}", 200, {"game_not_found": 404}),
    ]


for method, path, status, errors in contract():
    print(f"{method:7} {path:32} {status}  {', '.join(errors)}")
