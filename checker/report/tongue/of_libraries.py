"""Frequent sentences of the libraries that read command lines and configurations, which are passed on as they are."""

from __future__ import annotations

LIBRARIES = {
    # typer
    "No such option: {0}": "没有选项 {0}",
    "No such option: {0} (Possible options: {1})": "没有选项 {0}（相近的有 {1}）",
    "No such command '{0}'": "没有命令“{0}”",
    "No such command '{0}'. Did you mean '{1}'?": "没有命令“{0}”（相近的有“{1}”）",
    "Missing argument '{0}'": "缺少参数 {0}",
    "Missing argument '{0}'. Choose from:{1}": "缺少参数 {0}，可选：{1}",
    "Missing option '{0}'": "缺少选项 {0}",
    "Option '{0}' requires an argument": "选项 {0} 要有值",
    "Option '{0}' does not take a value": "选项 {0} 不带值",
    "Got unexpected extra argument(s) ({0})": "多出参数 {0}",
    "Invalid value for '{0}': {1}": "{0} 的值不对：{1:said}",
    "'{0}' is not a valid int range": "“{0}”不是整数",
    "'{0}' is not one of {1}": "“{0}”不在 {1} 之中",
    "{0} is not in the range {1}": "{0} 不在范围 {1} 之内",
    # pydantic
    "field required": "要写上",
    "input should be {0}": "应为 {0}",
    "input should be a valid string": "应为文字",
    "input should be a valid boolean": "应为 true 或 false",
    "input should be a valid integer": "应为整数",
    "input should be a valid list": "应为列表",
    "input should be a valid tuple": "应为列表",
    "input should be a valid dictionary": "应为表",
    "input should be greater than {0}": "应大于 {0}",
    "input should be greater than or equal to {0}": "应不小于 {0}",
    "input should be less than {0}": "应小于 {0}",
    "input should be less than or equal to {0}": "应不大于 {0}",
}
