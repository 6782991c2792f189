from pydantic import BaseModel, Field


class PatientIn(BaseModel):
    name: str = Field(min_length=1, max_length=40)
    animal: str = Field(min_length=1, max_length=40)
    family: str = Field(min_length=3, max_length=80)


class PatientOut(BaseModel):
    id: int
    name: str
    animal: str
    bed: str | None
    xray: str | None
