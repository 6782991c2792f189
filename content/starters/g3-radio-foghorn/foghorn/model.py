"""What all models have in common."""

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class Model(BaseModel):
    """A field is called host_id in Python and hostId in JSON. Unknown fields are refused."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, extra="forbid")
