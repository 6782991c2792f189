"""A website with Flask-SQLAlchemy: models, pages of results and rows that aren't there."""

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db.init_app(app)


class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)


class BlogPost(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), nullable=False)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    user = db.relationship("User", backref=db.backref("posts", lazy=True))


@app.post("/users")
def create():
    user = User(username=request.form["username"])
    db.session.add(user)
    try:
        db.session.commit()
    except IntegrityError as error:
        db.session.rollback()
        return {"error": str(error.orig)}, 409
    return {"id": user.id}, 201


@app.get("/users")
def users():
    page = db.paginate(db.select(User).order_by(User.username), per_page=2)
    return {"items": [user.username for user in page], "pages": page.pages, "next": page.has_next, "numbers": list(page.iter_pages())}


@app.get("/users/<int:id>")
def one(id):
    user = db.get_or_404(User, id, description=f"no user {id}")
    return {"name": user.username, "posts": [post.title for post in user.posts]}


with app.app_context():
    db.create_all()
client = app.test_client()
for name in ("zoe", "ada", "bob", "ada"):
    print(client.post("/users", data={"username": name}).json)
with app.app_context():
    user = db.session.execute(db.select(User).filter_by(username="ada")).scalar_one()
    user.posts.append(BlogPost(title="First"))
    db.session.commit()
    print(user, user.posts, User.query.count(), sorted(db.metadata.tables))
for path in ("/users", "/users?page=2", "/users?page=9", "/users/2"):
    print(path, client.get(path).json)
missing = client.get("/users/7")
print(missing.status, "no user 7" in missing.text)
