// Included before better-sqlite3's own source when it is compiled for an Electron older than 35.
//
// The source keeps references to strings, which Node-API allows only from version 10 on; Node-API 9
// allows them for objects alone. Here such a value is put into a one-element array, and the reference
// is to the array. The lowest bit of the reference says so: real ones are aligned, so it is free.
#pragma once
#include <cstdint>
#include <node_api.h>

static inline bool is_boxed(napi_ref ref) { return reinterpret_cast<std::uintptr_t>(ref) & 1; }
static inline napi_ref boxed(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) | 1);
}
static inline napi_ref plain(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) & ~std::uintptr_t{1});
}

static inline napi_status any_create_reference(napi_env env, napi_value value, uint32_t count,
                                               napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol)
    return napi_create_reference(env, value, count, result);
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) *result = boxed(*result);
  return status;
}

static inline napi_status any_get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, plain(ref), result);
  if (status != napi_ok || !is_boxed(ref) || *result == nullptr) return status;
  return napi_get_element(env, *result, 0, result);
}

static inline napi_status any_delete_reference(napi_env env, napi_ref ref) {
  return napi_delete_reference(env, plain(ref));
}
static inline napi_status any_reference_ref(napi_env env, napi_ref ref, uint32_t* result) {
  return napi_reference_ref(env, plain(ref), result);
}
static inline napi_status any_reference_unref(napi_env env, napi_ref ref, uint32_t* result) {
  return napi_reference_unref(env, plain(ref), result);
}

#define napi_create_reference any_create_reference
#define napi_get_reference_value any_get_reference_value
#define napi_delete_reference any_delete_reference
#define napi_reference_ref any_reference_ref
#define napi_reference_unref any_reference_unref
