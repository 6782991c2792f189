"""What may happen to a notice. It knows nothing about HTTP."""

from .models import Post


class NoSuchPostError(Exception):
    pass


def on_the_board(kind=None):
    found = Post.objects.filter(approved=True)
    if kind is not None:
        found = found.filter(kind=kind)
    return found.order_by("-id")


def find(post_id, among=None):
    return (Post.objects if among is None else among).get(id=post_id)


def find_on_the_board(post_id):
    return find(post_id, on_the_board())


def put_up(**values):
    return Post.objects.create(**values)


def approve(post_id):
    post = find(post_id)
    post.approved = True
    post.save()
    return post
