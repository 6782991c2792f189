"""A bank in SQLAlchemy: transactions, savepoints, versions, events and the log of statements."""

import logging
import sys
from datetime import datetime, timezone
from decimal import Decimal

from sqlalchemy import CheckConstraint, Column, Integer, MetaData, String, Table, create_engine, event, func, inspect, select, text
from sqlalchemy.exc import IntegrityError, InvalidRequestError, OperationalError, StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, Session, column_property, deferred, mapped_column, object_session, reconstructor, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError, StaleDataError

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message)s", force=True)


class Base(MappedAsDataclass, DeclarativeBase):
    metadata = MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s", "pk": "pk_%(table_name)s"})


class Stamped(MappedAsDataclass):
    changed: Mapped[datetime] = mapped_column(init=False, default=datetime(2026, 1, 1), repr=False)


class Account(Stamped, Base):
    __tablename__ = "accounts"
    __table_args__ = (CheckConstraint("cents >= 0", name="positive"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    owner: Mapped[str] = mapped_column(String(20))
    cents: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str] = mapped_column(default="plain", repr=False)
    version: Mapped[int] = mapped_column(init=False, default=None)
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "plain", "version_id_col": version}


class Savings(Account):
    percent: Mapped[int | None] = mapped_column(default=2, nullable=True)
    __mapper_args__ = {"polymorphic_identity": "savings"}


engine = create_engine("sqlite:///bank.db")


@event.listens_for(engine, "connect")
def switch_on(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


@event.listens_for(Account, "before_update", propagate=True)
def stamp(mapper, connection, account):
    account.changed = datetime(2026, 2, 2)


@event.listens_for(Account.cents, "set", propagate=True)
def watch(account, value, old, initiator):
    print("   ", account.owner, old if isinstance(old, int) else "-", "->", value)


Base.metadata.create_all(engine)
make_session = sessionmaker(engine, expire_on_commit=False)


@event.listens_for(make_session, "after_commit")
def committed(session):
    print("    committed")


@event.listens_for(make_session, "after_rollback")
def rolled_back(session):
    print("    rolled back")


def move(session, source, target, cents):
    source.cents -= cents
    target.cents += cents
    session.flush()


with make_session.begin() as session:
    session.add_all([Account(owner="Ann", cents=500), Savings(owner="Bo", cents=100)])
with make_session() as session:
    ann, bo = session.scalars(select(Account).order_by(Account.id))
    print(ann, bo, sep="\n")
    print(session.new, session.dirty, ann in session, inspect(ann).persistent)
    with session.begin_nested():
        move(session, ann, bo, 200)
    try:
        with session.begin_nested():
            move(session, ann, bo, 1000)
    except IntegrityError as error:
        print(error.orig, "|", error.statement.split("SET")[0])
    print(ann.cents, bo.cents, ann.changed)
    session.commit()
    bo.owner = "Bob"
    print(session.is_modified(bo), inspect(bo).attrs.owner.history)
    session.rollback()
    print(bo.owner, session.in_transaction())

try:
    with make_session.begin() as session:
        session.add(Account(owner="Cy", cents=1))
        session.flush()
        raise RuntimeError("power cut")
except RuntimeError as error:
    print(error, session.scalar(select(func.count()).select_from(Account)))

first, second = make_session(), make_session()
mine, theirs = first.get(Account, 1), second.get(Account, 1)
mine.cents = 1
first.commit()
theirs.cents = 2
try:
    second.commit()
except StaleDataError as error:
    print(error)
second.rollback()
second.close()
print(inspect(theirs).detached, object_session(theirs), second.get(Savings, 2))
merged = second.merge(theirs)
print(merged.cents, merged.version, second.get(Account, 5))

for statement in ("SELECT * FROM nowhere", "SELECT :a"):
    try:
        second.execute(text(statement))
    except (OperationalError, StatementError) as error:
        print(str(error).splitlines()[0])
second.close()
expiring = Session(engine)
gone = expiring.get(Account, 1)
expiring.commit()
expiring.close()
try:
    print(gone.owner)
except DetachedInstanceError as error:
    print(str(error).split(" is ")[1].split(";")[0])



class Plain(logging.Formatter):
    def format(self, record):
        """Leaves out how long a statement took."""
        words = record.getMessage()
        return ("[…]" + words.partition("]")[2] if words.startswith("[") else words).replace("\n", " ")


logging.getLogger().handlers[0].setFormatter(Plain())
logging.getLogger("sqlalchemy.engine").setLevel(logging.INFO)
loud = create_engine("sqlite://")
with loud.begin() as connection:
    notes = Table("notes", MetaData(), Column("id", Integer, primary_key=True), Column("words", String))
    notes.create(connection)
    connection.execute(notes.insert(), [{"words": "a"}, {"words": "b"}])
    print(connection.execute(select(notes).where(notes.c.words.in_(["a", "c"]))).mappings().all())
    result = connection.execute(text("SELECT words FROM notes WHERE id > :low").bindparams(low=0))
    print(result.keys(), result.scalars().all())
    rows = connection.execute(select(notes.c.words, notes.c.id))
    print([(row.words, row[1], row._mapping["id"]) for row in rows.partitions(1).__next__()])
with loud.connect() as connection:
    savepoint = connection.begin_nested()
    connection.execute(notes.delete())
    savepoint.rollback()
    print(connection.scalar(select(func.count()).select_from(notes)))
