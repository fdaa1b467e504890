/** A column of a table: the key names its slot and its class, the label heads it and stands beside the value on a phone. */
export interface Column {
  key: string
  label: string
}
