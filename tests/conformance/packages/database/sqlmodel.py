"""A small library of plants with SQLModel: tables, links, queries, and what is refused."""

from pydantic import ValidationError
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, func, select


class Bed(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True, unique=True)
    plants: list["Plant"] = Relationship(back_populates="bed")


class PlantBase(SQLModel):
    name: str = Field(min_length=2)
    height: float | None = Field(default=None, ge=0)


class Plant(PlantBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    bed_id: int | None = Field(default=None, foreign_key="bed.id")
    bed: Bed | None = Relationship(back_populates="plants")


class PlantPublic(PlantBase):
    id: int


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    north = Bed(name="north")
    session.add(north)
    for name, height in [("fern", 40), ("moss", None), ("ivy", 120.5)]:
        session.add(Plant(name=name, height=height, bed=north))
    session.commit()
    session.refresh(north)
    print(north.id, [plant.name for plant in north.plants])

with Session(engine) as session:
    tall = session.exec(select(Plant).where(Plant.height > 30).order_by(Plant.name)).all()
    print([PlantPublic.model_validate(plant).model_dump() for plant in tall])
    fern = session.exec(select(Plant).where(Plant.name == "fern")).one()
    fern.sqlmodel_update({"height": 44.0})
    session.add(fern)
    session.commit()
    print(session.exec(select(Plant.name, Plant.height)).all(), session.exec(select(func.count(Plant.id))).one())
    print(session.get(Bed, 1).plants[0].bed.name, session.get(Plant, 9))
    session.delete(fern)
    session.commit()
    print([name for name, in session.execute(select(Plant.name))])

for given in ({"name": "x"}, {"name": "fern", "height": -1}, {}):
    try:
        PlantBase.model_validate(given)
    except ValidationError as error:
        print([(found["loc"], found["type"]) for found in error.errors()])
print(PlantPublic.model_json_schema()["properties"])
