"""Asks a running notice board whether it keeps the contract. It knows its address, nothing else.

python contract.py http://127.0.0.1:8000 mirela socks
"""

import sys

import httpx2


def rule(words, holds, seen):
    """Ends the program if a rule of the contract is broken."""
    if not holds:
        sys.exit(f"Broken: {words}. The board answered {seen.status_code} {seen.text[:200]}")


def is_failure(answer, status):
    if answer.status_code != status:
        return False
    try:
        error = answer.json()["error"]
        return (
            error["code"] != ""
            and error["message"] != ""
            and isinstance(error.get("fields", []), list)
        )
    except (ValueError, KeyError, TypeError):
        return False


def names_field(answer, field):
    return any(field in one["where"] for one in answer.json()["error"].get("fields", []))


def write(board, kind, title):
    values = {"kind": kind, "title": title, "text": "Ask at the counter", "phone": "0151 2"}
    answer = board.post("/posts", json=values)
    rule("POST /posts says 201", answer.status_code == 201, answer)
    post = answer.json()
    expected = {"id": post.get("id"), "kind": kind, "title": title, "text": "Ask at the counter"}
    rule("a post has four keys, and phone isn't one of them", post == expected, answer)
    return post


def check_refusals(board):
    for wrong, field in [
        ({"kind": "lost", "title": ""}, "title"),
        ({"kind": "lost", "title": "x" * 61}, "title"),
        ({"kind": "sold", "title": "Piano"}, "kind"),
        ({"kind": "lost"}, "title"),
    ]:
        answer = board.post("/posts", json=wrong)
        rule(f"{wrong} is refused", is_failure(answer, 422) and names_field(answer, field), answer)
    answer = board.post("/posts", content="{", headers={"Content-Type": "application/json"})
    rule("a body that isn't JSON is refused", is_failure(answer, 422), answer)
    for query in ("kind=sold", "limit=0", "limit=51", "offset=-1"):
        answer = board.get(f"/posts?{query}")
        rule(f"?{query} is refused", is_failure(answer, 422), answer)


def check_waiting(board, login, post):
    path = f"/posts/{post['id']}"
    rule("a waiting post is a 404", is_failure(board.get(path), 404), board.get(path))
    items = board.get("/posts?limit=50")
    rule("a waiting post isn't listed", post not in items.json()["items"], items)
    for wrong in (None, (login[0], login[1] + "x")):
        answer = board.post(f"{path}/approve", auth=wrong)
        rule("only staff approves", is_failure(answer, 401), answer)
    answer = board.post(f"{path}/approve", auth=login)
    rule("approve returns the post", answer.status_code == 200 and answer.json() == post, answer)
    answer = board.get(path)
    rule("an approved post is there", answer.status_code == 200 and answer.json() == post, answer)


def check_list(board, posts):
    newest = list(reversed(posts))
    answer = board.get("/posts")
    rule("the newest post comes first", answer.json()["items"][:3] == newest, answer)
    total = answer.json()["total"]
    answer = board.get("/posts?limit=1&offset=1")
    rule("offset skips posts", answer.json() == {"items": newest[1:2], "total": total}, answer)
    answer = board.get("/posts?kind=swap&limit=50")
    kinds = {post["kind"] for post in answer.json()["items"]}
    rule("kind selects posts", kinds == {"swap"} and answer.json()["total"] < total, answer)


def check_removal(board, login, post):
    path = f"/posts/{post['id']}"
    for wrong in (None, (login[0], login[1] + "x")):
        answer = board.delete(path, auth=wrong)
        rule("only staff takes a post down", is_failure(answer, 401), answer)
        rule("it's still there", board.get(path).status_code == 200, board.get(path))
    answer = board.delete(path, auth=login)
    rule("DELETE says 204", answer.status_code == 204, answer)
    rule("a removed post is gone", is_failure(board.get(path), 404), board.get(path))


def main(address, *login):
    with httpx2.Client(base_url=address, timeout=5) as board:
        posts = []
        try:
            check_refusals(board)
            for kind, title in [("lost", "Grey cat"), ("swap", "Piano"), ("found", "Grey cat")]:
                posts.append(write(board, kind, title))
            for post in posts:
                check_waiting(board, login, post)
            check_list(board, posts)
            while posts:
                check_removal(board, login, posts[-1])
                posts.pop()
        finally:
            for post in posts:
                board.delete(f"/posts/{post['id']}", auth=login)
    print(f"{address} keeps the contract.")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
