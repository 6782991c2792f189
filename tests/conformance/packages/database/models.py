"""A school in SQLAlchemy: declarative models, relationships, queries and joins."""

import enum
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Optional

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Enum,
    ForeignKey,
    Index,
    Numeric,
    String,
    Table,
    UniqueConstraint,
    and_,
    case,
    create_engine,
    delete,
    desc,
    distinct,
    exists,
    func,
    insert,
    inspect,
    literal,
    or_,
    select,
    text,
    union_all,
    update,
)
from sqlalchemy.exc import IntegrityError, MultipleResultsFound, NoResultFound
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    aliased,
    contains_eager,
    joinedload,
    mapped_column,
    relationship,
    selectinload,
    validates,
)

Name = Annotated[str, mapped_column(String(30), nullable=False)]


class Base(DeclarativeBase):
    type_annotation_map = {dict: JSON, Decimal: Numeric(8, 2)}

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Level(enum.Enum):
    BEGINNER = 1
    EXPERT = 2


attends = Table(
    "attends",
    Base.metadata,
    Column("student_id", ForeignKey("students.id", ondelete="CASCADE"), primary_key=True),
    Column("course_id", ForeignKey("courses.id"), primary_key=True),
)


class Student(Base):
    __tablename__ = "students"
    __table_args__ = (UniqueConstraint("name", "born"), CheckConstraint("length(name) > 1", name="long_name"))
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Name]
    born: Mapped[date | None]
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("students.id"))
    extra: Mapped[dict] = mapped_column(default=dict)
    mentor: Mapped[Optional["Student"]] = relationship(remote_side=[id], back_populates="pupils")
    pupils: Mapped[list["Student"]] = relationship(back_populates="mentor")
    courses: Mapped[list["Course"]] = relationship(secondary=attends, back_populates="students", order_by="Course.title")
    bills: Mapped[set["Bill"]] = relationship(back_populates="student", cascade="all, delete-orphan")
    titles = association_proxy("courses", "title")

    @hybrid_property
    def initial(self):
        return self.name[0]

    @initial.inplace.expression
    @classmethod
    def _initial(cls):
        return func.substr(cls.name, 1, 1)

    @validates("name")
    def no_spaces(self, key, value):
        if " " in value:
            raise ValueError(f"{key} has a space: {value!r}")
        return value


class Course(Base):
    __tablename__ = "courses"
    __table_args__ = (Index("by_title", "title", unique=True),)
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[Name]
    level: Mapped[Level] = mapped_column(Enum(Level), default=Level.BEGINNER)
    fee: Mapped[Decimal] = mapped_column(server_default="9.50")
    students: Mapped[list[Student]] = relationship(secondary=attends, back_populates="courses", order_by=Student.name)
    name = property(lambda self: self.title)


class Bill(Base):
    __tablename__ = "bills"
    id: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[Decimal]
    paid: Mapped[bool] = mapped_column(default=False)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    student: Mapped[Student] = relationship(back_populates="bills")
    name = property(lambda self: str(self.amount))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
art, math, chess = Course(title="Art"), Course(title="Math", level=Level.EXPERT, fee=Decimal("20")), Course(title="Chess")
ann = Student(name="Ann", born=date(2001, 2, 3), courses=[math, art], extra={"shoe": 38})
bo = Student(name="Bo", mentor=ann, bills={Bill(amount=Decimal("5")), Bill(amount=Decimal("7.25"), paid=True)})
cy = Student(name="Cy", mentor=ann, courses=[math])
session.add_all([ann, bo, cy, chess])
session.commit()

print(session.scalars(select(Student).order_by(Student.name)).all(), ann.pupils, bo.mentor, list(ann.titles))
print(art.fee, math.level, ann.extra, sorted(bill.amount for bill in bo.bills), session.get(Student, 99))


def show(statement):
    print(str(statement.compile(engine)).replace("\n", " "))
    for row in session.execute(statement):
        print("   ", row)


show(select(Student.name, Course.title).join(Student.courses).order_by(Course.title, desc(Student.name)))
show(select(Course.title, func.count(attends.c.student_id).label("n")).outerjoin(attends).group_by(Course.title).having(func.count() >= 1).order_by(text("n desc"), "title"))
Pupil = aliased(Student, name="pupil")
show(select(Student.name, Pupil.name).join(Pupil, Pupil.mentor_id == Student.id).where(Pupil.name.like("C%")))
show(select(Student.initial, case((Student.born.is_(None), "unknown"), else_="known")).where(Student.initial.in_(["A", "B"])))
show(select(Student.name).where(~exists().where(Bill.student_id == Student.id)).order_by(Student.name).limit(1).offset(1))
total = select(Bill.student_id, func.sum(Bill.amount).label("total")).group_by(Bill.student_id).subquery()
show(select(Student.name, func.coalesce(total.c.total, 0)).outerjoin(total, total.c.student_id == Student.id).order_by(Student.id))
show(union_all(select(Student.name), select(Course.title)).order_by("name").limit(3))
tree = select(Student.id, literal(0).label("depth")).where(Student.mentor_id.is_(None)).cte("tree", recursive=True)
tree = tree.union_all(select(Student.id, tree.c.depth + 1).join(tree, Student.mentor_id == tree.c.id))
show(select(tree.c.depth, func.count()).group_by(tree.c.depth))
show(select(Student.name, func.row_number().over(order_by=Student.name.desc())).where(or_(Student.born > date(2000, 1, 1), and_(Student.name == "Cy"))))
show(select(Course).where(Course.students.any(Student.name == "Ann"), Course.level == Level.EXPERT))
show(select(func.count(distinct(Student.mentor_id)), func.max(Student.born), Student.extra["shoe"].as_integer()).where(Student.id == 1))

session.expunge_all()
for option in (selectinload(Student.courses), joinedload(Student.courses).joinedload(Course.students)):
    found = session.scalars(select(Student).options(option).order_by(Student.id)).unique().all()
    print([(each, each.courses) for each in found], inspect(found[0]).unloaded - {"extra"} == {"bills", "mentor", "pupils"})
    session.expunge_all()
only = session.scalars(select(Student).join(Student.courses).where(Course.title == "Art").options(contains_eager(Student.courses))).unique().one()
print(only, only.courses)
session.rollback()

print(session.execute(update(Course).where(Course.fee < 10).values(fee=Course.fee + 1)).rowcount)
print(session.scalars(insert(Course).returning(Course.id, sort_by_parameter_order=True), [{"title": "Dance"}, {"title": "Go"}]).all())
print(session.execute(delete(Course).where(Course.title == "Go").returning(Course.title, Course.fee)).all())
bo = session.scalars(select(Student).where(Student.name == "Bo")).one()
bo.bills.pop()
session.flush()
print(session.scalar(select(func.count()).select_from(Bill)))
session.delete(bo)
session.commit()
print(session.scalar(select(func.count()).select_from(Bill)), inspect(bo).detached)
for wrong in (lambda: Student(name="A B"), lambda: session.add(Student(name="x")) or session.flush(), lambda: Student(nickname="x")):
    try:
        wrong()
    except (ValueError, IntegrityError, TypeError) as error:
        print(type(error).__name__, str(error).splitlines()[0])
        session.rollback()
for how in ("one", "one_or_none", "first", "scalar_one"):
    try:
        print(how, getattr(session.execute(select(Student.name).order_by(Student.id)), how)())
    except (MultipleResultsFound, NoResultFound) as error:
        print(how, type(error).__name__, error)
columns = inspect(engine).get_columns("students")
print([(column["name"], str(column["type"]), column["nullable"]) for column in columns])
print(inspect(engine).get_foreign_keys("attends")[0]["referred_table"], inspect(engine).get_indexes("courses"))
