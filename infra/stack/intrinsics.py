"""CloudFormation's own functions, so that no module spells them out."""

from typing import Any

Value = Any
Resource = dict[str, Any]
Resources = dict[str, Resource]


def ref(logical_id: str) -> Value:
    """A parameter's value, or a resource's name."""
    return {"Ref": logical_id}


def attribute(logical_id: str, name: str) -> Value:
    """An attribute of a resource."""
    return {"Fn::GetAtt": [logical_id, name]}


def arn_of(logical_id: str) -> Value:
    """A resource's ARN."""
    return attribute(logical_id, "Arn")


def sub(text: str) -> Value:
    """The text with its `${…}` filled in."""
    return {"Fn::Sub": text}


def arn(service: str, rest: str) -> Value:
    """An ARN of this account and region, in whichever partition the stack is (aws, aws-cn)."""
    return sub(f"arn:${{AWS::Partition}}:{service}:${{AWS::Region}}:${{AWS::AccountId}}:{rest}")


def inside_bucket(logical_id: str, keys: str) -> Value:
    """The ARN of a bucket's objects whose keys match."""
    return sub(f"${{{logical_id}.Arn}}/{keys}")


def either(condition: str, then: Value, otherwise: Value) -> Value:
    """One value or the other."""
    return {"Fn::If": [condition, then, otherwise]}


def only_if(condition: str, then: Value) -> Value:
    """A value that is left out unless the condition holds."""
    return either(condition, then, ref("AWS::NoValue"))


def principal(service: str) -> Value:
    """A service as principal. These names end alike in every partition: they are names, not hosts."""
    return {"Service": f"{service}.amazonaws.com"}


def resource(kind: str, properties: Resource, **more: Value) -> Resource:
    """A resource; `more` are its attributes, such as DependsOn or Condition."""
    return {"Type": f"AWS::{kind}", "Properties": properties, **more}
