"""What may happen to a notice. It knows nothing about HTTP."""

import itertools

POSTS = {}
NUMBERS = itertools.count(1)


class NoSuchPostError(Exception):
    pass


class Found(list):
    def count(self):
        return len(self)


class Note:
    def __init__(self, **values):
        self.approved = False
        self.__dict__.update(values)

    def delete(self):
        del POSTS[self.id]


def on_the_board(kind=None):
    newest = reversed(POSTS.values())
    return Found(post for post in newest if post.approved and kind in (None, post.kind))


def find(post_id):
    if post_id not in POSTS:
        raise NoSuchPostError(f"There's no post {post_id}.")
    return POSTS[post_id]


def find_on_the_board(post_id):
    post = find(post_id)
    if not post.approved:
        raise NoSuchPostError(f"There's no post {post_id}.")
    return post


def put_up(**values):
    post = Note(id=next(NUMBERS), **values)
    POSTS[post.id] = post
    return post


def approve(post_id):
    post = find(post_id)
    post.approved = True
    return post
