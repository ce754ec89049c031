export const form = {
  submit: '提交',
  cancel: '取消',
  optional: '选填',
  choose: '请选择',
}
